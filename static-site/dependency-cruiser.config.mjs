/**
 * The floors of the site, the lowest first: a folder knows only those on floors below it, and no two files know each
 * other in a circle. Folders of one line stand side by side and do not know each other.
 */
const floors = [
  ['api'],
  ['model'],
  ['text'],
  ['device'],
  ['sync', 'ui'],
  ['project', 'release'],
  ['activity'],
  ['changes'],
  ['decision', 'groundwork'],
  ['card'],
  ['board', 'inbox', 'publiclink'],
  ['focus', 'plan'],
  ['transfer'],
  ['account'],
  ['member', 'settings', 'start'],
  ['app'],
];

const folders = (names) => `^src/(${names.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floors.flatMap((floor, i) =>
      floor.map((folder) => {
        const above = [...floors.slice(i + 1).flat(), ...floor.filter((other) => other !== folder)];
        return {
          name: `${folder}-knows-only-what-is-below`,
          severity: 'error',
          from: { path: folders([folder]) },
          to: { path: above.length ? folders(above) : '^$' },
        };
      }),
    ),
    {
      name: 'every-folder-has-a-floor',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: folders(floors.flat()) },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'model-is-pure-data',
      comment: 'no signals, no IndexedDB: what is in it can be tested without a browser',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { path: 'node_modules' },
    },
    {
      name: 'only-devices-know-IndexedDB',
      severity: 'error',
      from: { pathNot: '^src/device/' },
      to: { path: 'node_modules/idb/' },
    },
    {
      name: 'no-unknown-modules',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: '^(dist|virtual)',
    // types count too: a circle of types is read like any other
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.css', '.d.ts'],
    },
  },
};
