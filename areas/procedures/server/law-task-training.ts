// SPDX-License-Identifier: Apache-2.0
import { endpoint } from '#platform/server/http/endpoint.ts'
import { noteLawTraining } from '../contract/law-tasks.ts'
import { changeTask, findTaskToChange } from './law-task-store.ts'

/** Notes when people were told: of an open task, one in work or a closed one. */
export const noteLawTrainingEndpoint = endpoint(noteLawTraining, async ({ input, actor, now, today, tx, refuse }) => {
  const task = await findTaskToChange(tx, actor.agencyId, input.id)
  if (task === undefined) throw refuse({ code: 'task-not-found' })
  if (task.version !== input.version) throw refuse({ code: 'changed-by-someone-else' })
  if (input.on > today) throw refuse({ code: 'training-in-the-future' })
  const version = await changeTask(tx, actor.agencyId, task, { trained_on: input.on, training_note: input.note }, { now, by: actor.personId, event: { type: 'law-task-training-noted', on: input.on, note: input.note } })
  return { version }
})
