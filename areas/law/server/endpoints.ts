// SPDX-License-Identifier: Apache-2.0
import type { Endpoint } from '#platform/server/http/endpoint.ts'
import { checkCitationsEndpoint } from './check-citations.ts'
import { applyRegisterImportEndpoint, previewRegisterImportEndpoint } from './import-register.ts'
import { listInstrumentsEndpoint } from './list-instruments.ts'
import { saveInstrumentEndpoint } from './save-instrument.ts'
import { showInstrumentEndpoint } from './show-instrument.ts'

export const lawEndpoints: readonly Endpoint[] = [listInstrumentsEndpoint, showInstrumentEndpoint, saveInstrumentEndpoint, checkCitationsEndpoint, previewRegisterImportEndpoint, applyRegisterImportEndpoint]
