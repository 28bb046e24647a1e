// SPDX-License-Identifier: Apache-2.0

/** The namespace of what BPMN itself has no place for: times per case, how a step is done, who answers for it. */
export const NAMRO_NAMESPACE = 'urn:namro:bpmn:1'

export type XmlPart = string | { readonly text: string }

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\r': '&#13;', '\t': '&#9;' }

const escaped = (text: string): string => text.replaceAll(/[&<>"\n\r\t]/g, (sign) => SIGNS[sign] ?? sign)

/** An element as text; attributes that are undefined are left out. */
export function xml(name: string, attributes: Readonly<Record<string, string | number | undefined>>, ...children: readonly XmlPart[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === undefined ? [] : [` ${key}="${escaped(String(value))}"`])).join('')
  if (children.length === 0) return `<${name}${written}/>`
  return `<${name}${written}>${children.map((child) => (typeof child === 'string' ? child : escaped(child.text))).join('')}</${name}>`
}
