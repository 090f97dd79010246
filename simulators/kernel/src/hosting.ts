export { ControlError } from './control/error.ts';
export { failure } from './control/failure.ts';
export { realTime, turn } from './host.ts';
export { isAnswer } from './sockets/open.ts';
export { createSqlKeeper } from './store/sql-keeper.ts';
