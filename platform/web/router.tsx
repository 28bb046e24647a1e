// SPDX-License-Identifier: Apache-2.0
import { type ComponentType, type ReactNode, useEffect } from 'react'
import { createBrowserRouter, Navigate, type RouteObject, useRouteError } from 'react-router'
import type { Page } from './pages.ts'
import { Button } from './controls/Button.tsx'
import { useSay, useText, words } from './language/language.ts'
import { useSession } from './session.ts'
import { navPagesFor } from './shell/nav-pages.ts'
import { PageHead } from './shell/PageHead.tsx'
import { NoPermission } from './states/NoPermission.tsx'
import { PageState } from './states/PageState.tsx'

const WORDS = words({
  vi: { missing: 'Không có trang này', missingWhy: 'Địa chỉ có thể đã đổi. Chọn một mục ở bên trái.', broken: 'Trang gặp lỗi', brokenWhy: 'Dữ liệu đã lưu không bị ảnh hưởng. Tải lại trang; nếu vẫn lỗi, báo dòng chữ nhỏ cho người quản trị.', reload: 'Tải lại' },
  en: { missing: 'There is no such page', missingWhy: 'The address may have changed. Choose an entry on the left.', broken: 'The page failed', brokenWhy: 'Saved data is not affected. Reload; if it persists, report the small line to your administrator.', reload: 'Reload' },
})

/** The router of the signed-in application: every page is fetched when it is first opened. */
export const newRouter = (pages: readonly Page[], frame: ReactNode, home: string) => createBrowserRouter([{
  element: frame,
  hydrateFallbackElement: <></>,
  children: [
    { errorElement: <BrokenPage />, children: [{ index: true, element: <Home pages={pages} home={home} /> }, ...pages.map(routeOf), { path: '*', element: <MissingPage /> }] },
  ],
}])

const routeOf = (page: Page): RouteObject => ({ path: page.path, lazy: async () => ({ Component: guarded(page, await page.load()) }) })

/** Goes to the page that opens first; for someone who may not open it, to the first of their navigation. */
function Home({ pages, home }: { readonly pages: readonly Page[]; readonly home: string }) {
  const mine = navPagesFor(pages, useSession().permissions)
  const first = mine.find(({ path }) => path === home) ?? mine[0]
  return first === undefined ? <><PageHead title="Năm Rõ" /><NoPermission /></> : <Navigate to={first.path} replace />
}

function guarded(page: Page, Content: ComponentType): ComponentType {
  return function GuardedPage() {
    const say = useSay()
    const { permissions } = useSession()
    useEffect(() => { document.title = `${say(page.title)} – Năm Rõ` }, [say])
    return page.permission === undefined || permissions.includes(page.permission) ? <Content /> : <><PageHead title={say(page.title)} /><NoPermission /></>
  }
}

function MissingPage() {
  const text = useText(WORDS)
  return <><PageHead title={text.missing} /><PageState icon="search" title={text.missing}>{text.missingWhy}</PageState></>
}

function BrokenPage() {
  const text = useText(WORDS)
  const error = useRouteError()
  return (
    <PageState icon="error" title={text.broken} code={error instanceof Error ? error.message : undefined} action={<Button size="small" onClick={() => { location.reload() }}>{text.reload}</Button>}>
      {text.brokenWhy}
    </PageState>
  )
}
