/** What the list of projects and a new project say. */
export const projectsText = {
  title: 'Projects',
  teach: 'A project is one product you are building: its board, its releases, the people who may see it.',
  teachNext: 'Start one, import a board from Nextcloud Deck, or look around in a demo that is yours alone.',
  new: 'New project',
  import: 'Import',
  demo: 'Try the demo',
  demoName: 'Recipe box',
  archived: 'Archived',
  unreachable: 'Couldn’t load your projects. Check the connection.',
  importing: 'An import is under way',
  imported: 'An import is done',
};

export const creatingText = {
  title: 'New project',
  name: 'Name',
  key: 'Key',
  keyHint: 'Starts the names of its cards, as in RB-12. 2 to 6 capital letters or digits.',
  keyRule: '2 to 6 capital letters or digits, beginning with a letter.',
  purpose: 'Purpose',
  purposeHint: 'Optional. In a sentence or two: for whom is it, and what for?',
  template: 'Starts with',
  full: 'Stages and releases',
  fullHint: 'To do, Doing, Review, Done; MVP, Next, Later; the epic Hardening and improvements.',
  bare: 'Stages only',
  bareHint: 'To do, Doing, Review, Done.',
  create: 'Create project',
};
