import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { vendorsOf } from '@labrig/house/vendors';
import { root } from '@labrig/house/workspace';

/** A page of the site, or a group of pages. */
export interface Entry {
  readonly text: string;
  /** The page: `/motif`. */
  readonly link?: string;
  readonly items?: readonly Entry[];
}

const page = (text: string, link: string): Entry => ({ text, link });
const vendors = vendorsOf(root);

/** All pages, in the reader's order. */
export const navigation: readonly Entry[] = [
  {
    text: 'Begin',
    items: [page('What it is', '/'), page('Five-minute start', '/start')],
  },
  {
    text: 'Guides',
    items: vendors.map(({ name, title }) => page(title, `/${name}`)),
  },
  {
    text: 'The lab',
    items: [
      page('Simulators', '/simulators'),
      page('Time and faults', '/time-and-faults'),
      page('Console', '/console'),
      page('Scenarios', '/scenarios'),
      page('Hosted labs', '/hosted'),
    ],
  },
  {
    text: 'Contract tests',
    items: [
      page('Run them', '/contract'),
      page('Cassettes', '/cassettes'),
      page('Hostile answers', '/hostile'),
      page('What is exercised', '/coverage'),
    ],
  },
  {
    text: 'Recipes',
    items: [
      page('Record on a schedule', '/recipes/schedule'),
      page('React to a frame', '/recipes/frame'),
      page('Move a session to Moveshelf', '/recipes/moveshelf'),
      page('Test an app with MSW', '/recipes/msw'),
      page('A lab per test', '/recipes/vitest'),
    ],
  },
  { text: 'From elsewhere', items: [page('From Python', '/python'), page('From the browser', '/browser')] },
  {
    text: 'API reference',
    items: [
      // Where an API is GraphQL, what carries it has a page of its own.
      ...vendors.flatMap(({ name, title }) => [
        page(title, `/api/${name}`),
        ...(existsSync(join(root, `specs/${name}.graphql`)) ? [page(`${title}, over HTTP`, `/api/${name}-http`)] : []),
      ]),
      page('Control', '/api/control'),
    ],
  },
  {
    text: 'Design notes',
    items: [
      page('Overview', '/design/'),
      page('One spec, two sides', '/design/one-spec'),
      page('Every fact says where it comes from', '/design/evidence'),
      page('The transport is ours', '/design/transport'),
      page('What is sent again', '/design/retries'),
      page('State is plain data', '/design/state'),
      page('Time jumps', '/design/time'),
      page('Chance has names', '/design/chance'),
      page('The journal keeps references', '/design/journal'),
      page('A lab outlives its process', '/design/durable'),
      page('Pictures are put together', '/design/pictures'),
      page('GraphQL.js without a server', '/design/graphql'),
      page('A million places', '/design/places'),
      page('One file per entry point', '/design/bundles'),
    ],
  },
  {
    text: 'The project',
    items: [
      page('Measured', '/benchmarks'),
      page('The house', '/architecture'),
      page('Contributing', '/contributing'),
      page('Add a vendor', '/add-a-vendor'),
    ],
  },
];
