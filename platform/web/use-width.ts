// SPDX-License-Identifier: Apache-2.0
import { type RefCallback, useCallback, useState } from 'react'

/** The width in pixels of the element that gets this ref, kept as it changes; 0 before it is drawn. */
export function useWidth(): { readonly ref: RefCallback<HTMLElement>; readonly width: number } {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined
    const watch = new ResizeObserver(() => { setWidth(element.clientWidth) })
    watch.observe(element)
    return () => { watch.disconnect() }
  }, [])
  return { ref, width }
}
