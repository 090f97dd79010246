import { CommandError } from './command-error.ts';

/** One part of a vendor's credentials on the command line. */
export interface Credential {
  /** `--api-key`. */
  readonly flag: string;
  /** The variable that it is taken from if the flag isn't given: what stands in a command can be read by others. */
  readonly variable: string;
  /** Where the client has it: `apiKey`, or `admin` and then `clientID`. */
  readonly place: readonly [string, ...string[]];
  readonly description: string;
  /** Default: it is needed. */
  readonly isOptional?: true;
}

/** What the command line says of a vendor. It names everything itself: help must not load five simulators. */
export interface VendorLine {
  readonly name: string;
  readonly title: string;
  readonly credentials: readonly Credential[];
  /** The generations that there are. */
  readonly generations?: readonly string[];
}

const cam2 = (level: '' | 'admin' | 'webUI'): readonly Credential[] => {
  const [prefix, variable] = level === '' ? ['', ''] : [`${level.toLowerCase()}-`, `${level.toUpperCase()}_`];
  const of = level === '' ? 'an app' : `an app of the permission ${level}`;
  const at = (name: string): [string, ...string[]] => (level === '' ? [name] : [level, name]);
  const optional = level === '' ? {} : ({ isOptional: true } as const);
  return [
    {
      flag: `--${prefix}client-id`,
      variable: `CAM2_${variable}CLIENT_ID`,
      place: at('clientID'),
      description: `clientID of ${of}`,
      ...optional,
    },
    {
      flag: `--${prefix}client-secret`,
      variable: `CAM2_${variable}CLIENT_SECRET`,
      place: at('clientSecret'),
      description: `clientSecret of ${of}`,
      ...optional,
    },
  ];
};

export const vendorLines: readonly VendorLine[] = [
  {
    name: 'motif',
    title: 'a Loopbio Motif recording system',
    credentials: [
      { flag: '--api-key', variable: 'MOTIF_API_KEY', place: ['apiKey'], description: 'what recnode-apikey prints' },
    ],
  },
  {
    name: 'valt',
    title: 'an IVS VALT server',
    credentials: [
      { flag: '--username', variable: 'VALT_USERNAME', place: ['username'], description: 'a user of the server' },
      { flag: '--password', variable: 'VALT_PASSWORD', place: ['password'], description: 'and the password' },
    ],
    generations: ['5', '6'],
  },
  { name: 'depthai', title: 'a Robopipe box with OAK cameras', credentials: [] },
  { name: 'cam2', title: 'a CAM2 camera database', credentials: [...cam2(''), ...cam2('admin'), ...cam2('webUI')] },
  {
    name: 'moveshelf',
    title: 'Moveshelf',
    credentials: [
      {
        flag: '--secret-key',
        variable: 'MOVESHELF_SECRET_KEY',
        place: ['secretKey'],
        description: "the secretKey of an API key, from the user's profile",
      },
    ],
  },
];

/** What the command line says of a vendor. @throws CommandError for one that there is none of. */
export function lineOf(vendor: string): VendorLine {
  const found = vendorLines.find(({ name }) => name === vendor);
  if (found) return found;
  throw new CommandError(`there is no vendor ${vendor}; there is ${vendorLines.map(({ name }) => name).join(', ')}`);
}
