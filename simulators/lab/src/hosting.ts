export { isConsole, pageOf, servePages, type Page } from './console-pages.ts';
export { makeLab, type Circumstances } from './make-lab.ts';
export { chosenNames } from './vendors/chosen-names.ts';
