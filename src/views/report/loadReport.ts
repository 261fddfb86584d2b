import type { Component } from 'svelte'
import type { Asked } from '../app/view.ts'
import { viewNamed } from '../app/views.ts'
import { REPORTABLE, type ReportableView } from './reportable.ts'

/** A view as part of a report: what draws it, and its answer. */
export interface ReportPart {
  name: ReportableView
  component: Component<object>
  props: object
}

/** The views that a link wants in its report, each asked what it shows by itself under the same link. */
export function loadReport(asked: Asked): Promise<ReportPart[]> {
  const wanted = REPORTABLE.filter((name) => asked.state.views.includes(name))
  return Promise.all(
    wanted.map(async (name) => {
      const view = await viewNamed(name)
      return { name, component: view.component, props: await view.load(asked) }
    }),
  )
}
