// SPDX-License-Identifier: Apache-2.0
import { cleanText } from '#kernel/vietnamese-text.ts'

/** An element of XML, as any reader gives it. */
export interface XmlNode { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: readonly XmlNode[]; readonly text: string }

/** A sign of a diagram as drawn by any tool. */
export interface DrawnNode { readonly id: string; readonly kind: 'start' | 'end' | 'step' | 'wait' | 'choice' | 'fork'; readonly name: string; readonly lane: string | null; /** Name of the sub-process that it stands in. */ readonly phase: string | null; readonly element: XmlNode }
export interface DrawnArrow { readonly from: string; readonly to: string; readonly name: string; readonly element: XmlNode }

/** The name without the prefix that the file chose. */
export const local = ({ name }: XmlNode): string => name.slice(name.indexOf(':') + 1)
export const childrenNamed = (node: XmlNode, name: string): readonly XmlNode[] => node.children.filter((child) => local(child) === name)
export const nameOf = (node: XmlNode): string => cleanText(node.attributes['name'] ?? '')
