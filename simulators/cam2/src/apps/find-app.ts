import { eachRow } from '@labrig/simulator';
import type { Table } from '@labrig/simulator';
import type { App } from '../state.ts';

/** An app and its row. */
export function findApp(apps: Table<App>, clientID: string): { readonly row: number; readonly app: App } | undefined {
  let found: { row: number; app: App } | undefined;
  eachRow(apps, (app, row) => {
    if (app.clientID === clientID) found = { row, app };
  });
  return found;
}
