// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { findRunnableEndpoint, previewDueEndpoint } from './find-runnable.ts'
import { listDossiersEndpoint } from './list-dossiers.ts'
import { listMyWorkEndpoint } from './list-my-work.ts'
import { moveDossierEndpoint } from './move-dossier.ts'
import { previewNewDueEndpoint } from './preview-new-due.ts'
import { printDossierFormEndpoint } from './print-dossier.ts'
import { printRegisterEndpoint } from './print-register.ts'
import { receiveDossierEndpoint } from './receive-dossier.ts'
import { showDossierEndpoint } from './show-dossier.ts'

export const dossierEndpoints: readonly Endpoint[] = [
  findRunnableEndpoint, previewDueEndpoint, receiveDossierEndpoint, moveDossierEndpoint, listDossiersEndpoint, listMyWorkEndpoint, showDossierEndpoint, previewNewDueEndpoint,
  printDossierFormEndpoint, printRegisterEndpoint,
]
