// SPDX-License-Identifier: Apache-2.0
import type { ComponentType } from 'react'
import type { Sentence } from '#kernel/sentence.ts'
import type { IconName } from './icons/icon-paths.ts'

/** The groups of the side navigation, in their order. */
export type NavGroup = 'direct' | 'work' | 'lookup' | 'documents' | 'quality' | 'summary' | 'administration'

/** How a page stands in the side navigation. */
export interface NavEntry {
  readonly group: NavGroup
  readonly icon: IconName
  /** Place inside the group; smaller is higher. */
  readonly order: number
  /** The letter after `G` that goes here. */
  readonly letter?: string
}

/** One page of an area: its Vietnamese path without marks, and how to fetch it when it is first opened. */
export interface Page {
  /** `/ho-so/:dossierId` */
  readonly path: string
  readonly title: Sentence
  readonly permission?: string
  readonly nav?: NavEntry
  readonly load: () => Promise<ComponentType>
}
