// SPDX-License-Identifier: Apache-2.0

/** The look of every public page: the colours and sizes of the product, nothing fetched. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--s:#fff;--l:#DDE0E9;--c:#868DA1;--t:#1A1D29;--u:#4A5063;--a:#2B3A8C;--w:#E4EAFA;--m:#1B2457;--n:#C4CDF2;--f:#0B57D0;--r:#A8201A}
@media(prefers-color-scheme:dark){:root{--s:#181C28;--l:#2E3547;--c:#7C859E;--t:#E9EBF3;--u:#B9BFD0;--a:#B4C1F7;--w:#27304F;--m:#0C0F18;--n:#AEB8DC;--f:#8AB4FF;--r:#FFB0A8}}
*{box-sizing:border-box;margin:0;padding:0}
html{font-size:100%}.to{font-size:20px}
body{font:16px/1.5 "Be Vietnam Pro",system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:var(--t);background:var(--s);overflow-wrap:anywhere}
a{color:var(--a);text-underline-offset:3px}:focus-visible{outline:2px solid var(--f);outline-offset:2px}
.w{max-width:720px;margin:0 auto;padding:0 16px}
header{background:var(--m);color:#fff}header .w{display:flex;gap:10px;align-items:center;padding-top:10px;padding-bottom:10px;font-weight:600;line-height:1.375}
header a{color:#fff}header small{display:block;font-weight:400;font-size:.8125em;color:var(--n)}header svg{width:30px;height:24px;flex:none}header .g{flex:1;min-width:0;text-decoration:none}
.aa{font-size:.9em;font-weight:500;padding:12px 4px}
.k{position:absolute;left:-99em}.k:focus{left:8px;top:8px;background:var(--s);color:var(--a);padding:8px}
main{padding-top:16px!important;padding-bottom:24px!important}
h1{font-size:1.375em;line-height:1.36;font-weight:600}h2{font-size:1.0625em;line-height:1.47;font-weight:600;margin:22px 0 6px}
.p{color:var(--u);margin:2px 0 12px}main>.q:last-child{margin-top:16px}small,.q{font-size:.875em;line-height:1.43;color:var(--u)}
form{display:flex;gap:8px}input[type=search]{flex:1;min-width:0;font:inherit;color:inherit;background:var(--s);border:2px solid var(--c);border-radius:8px;padding:10px 12px;min-height:48px}
button{font:inherit;font-weight:600;color:#fff;background:#33459F;border:0;border-radius:8px;padding:0 18px;min-height:48px;cursor:pointer}
ul,ol{list-style:none}.v li{border-bottom:1px solid var(--l)}.v a{display:block;padding:11px 24px 11px 0;min-height:48px;color:var(--t);text-decoration:none;font-weight:500;position:relative}
.v a::after{content:"\\203A";position:absolute;right:4px;top:50%;transform:translateY(-50%);font-size:1.4em;color:var(--u)}.v a:hover{text-decoration:underline}.v small{display:block;font-weight:400}
.two{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,150px),1fr));column-gap:18px}
.f{display:grid;grid-template-columns:1fr 1fr;border:1px solid var(--l);border-radius:8px;margin-top:8px}.f div{padding:8px 12px;min-width:0}.f div:nth-child(odd){border-right:1px solid var(--l)}.f div:nth-child(n+3){border-top:1px solid var(--l)}
.f dt{font-size:.8125em;color:var(--u)}.f dd{font-weight:600}
.n>li{padding:9px 0 9px 40px;border-bottom:1px solid var(--l);position:relative;min-height:46px}.n i{position:absolute;left:0;top:10px;min-width:28px;height:28px;border-radius:14px;display:grid;place-items:center;background:var(--w);color:var(--a);font-weight:600;font-size:.875em;line-height:1;font-style:normal;padding:0 4px}
.n b{font-weight:500;display:block}.n small{display:block}
.c{margin-top:4px;font-size:.875em;line-height:1.5}.c div{display:flex;gap:8px}.c dt{color:var(--u);flex:0 0 7.8em}.c dd{flex:1;min-width:0}.h{color:var(--r);font-weight:500}
.b li{border-bottom:1px solid var(--l);padding:7px 0}
.z{display:flex;gap:16px;flex-wrap:wrap;margin:16px 0}.z a,.z span{padding:10px 0;min-height:44px}
.e{border:1px dashed var(--c);border-radius:8px;padding:14px;margin-top:12px}
footer{border-top:1px solid var(--l);font-size:.875em;color:var(--u)}footer .w{padding-top:14px;padding-bottom:24px}
@media print{header{background:none;color:#000}header a,header small{color:#000}form,.aa,.z{display:none}}
`.replaceAll('\n', '')
