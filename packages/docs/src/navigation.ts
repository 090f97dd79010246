/** A page of the site, or a group of pages. */
export interface Entry {
  readonly text: string;
  /** The page: `/motif`. */
  readonly link?: string;
  readonly items?: readonly Entry[];
}

const page = (text: string, link: string): Entry => ({ text, link });

/** All pages, in the reader's order. */
export const navigation: readonly Entry[] = [
  {
    text: 'Begin',
    items: [page('Five-minute start', '/start'), page('What it is made of', '/simulators')],
  },
  {
    text: 'Guides',
    items: [
      page('Motif', '/motif'),
      page('VALT', '/valt'),
      page('DepthAI', '/depthai'),
      page('CAM2', '/cam2'),
      page('Moveshelf', '/moveshelf'),
    ],
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
      page('Motif', '/api/motif'),
      page('VALT', '/api/valt'),
      page('DepthAI', '/api/depthai'),
      page('CAM2', '/api/cam2'),
      page('Moveshelf', '/api/moveshelf'),
      page('Moveshelf, over HTTP', '/api/moveshelf-http'),
      page('Control', '/api/control'),
    ],
  },
  {
    text: 'Design notes',
    items: [page('Overview', '/design/')],
  },
  { text: 'The project', items: [page('Measured', '/benchmarks'), page('Contributing', '/contributing')] },
];
