export { isRefused, ok } from './answer.ts';
export { createControl, type Control } from './control/control.ts';
export type { HostedLab, HostOptions } from './control/hosted-lab.ts';
export { createLabs, type LabKeeper, type Labs } from './control/labs.ts';
export type { LabRequest, MakeLab } from './control/make-lab.ts';
export { defineSpec, type Schemas } from './define-spec.ts';
export type { Device, DeviceOf, InProcessConnection } from './device.ts';
export type { Caller, Dialect, Problem, RawRequest, Refusal } from './dialect.ts';
export type { Display } from './display.ts';
export { readersOf } from './control/event-stream.ts';
export type { Events, LabEvent } from './events.ts';
export type { LabState, Part, Upcoming } from './engine.ts';
export { ConnectionFault, type ConnectionFaultKind, type Effect } from './faults/effect.ts';
export { FaultError } from './faults/check.ts';
export type { Fault, FaultRequest } from './faults/fault.ts';
export type { Faults } from './faults/faults.ts';
export type { Trigger } from './faults/trigger.ts';
export { HardwareError, UnknownTargetError, type HardwareAction } from './hardware-action.ts';
export { dateOf, httpDate, isoTime, parseTime } from './host.ts';
export {
  JournalTimeoutError,
  type Journal,
  type JournalEntry,
  type JournalLine,
  type JournalQuery,
} from './journal.ts';
export { joined } from './joined.ts';
export { lastOf } from './last-of.ts';
export { latency, slowNetworkAction } from './latency.ts';
export { createLab, type Lab, type LabCore, type LabOptions } from './lab.ts';
export { checkOption, isPathName } from './option.ts';
export { checkSeconds, reachability, restartAction, restartRule, type Power, type Reachability } from './power.ts';
export type { RandomStream } from './random.ts';
export type { Due, Rule } from './rule.ts';
export { showBytes, showSpan, showTime } from './show.ts';
export {
  defineSimulator,
  type AnySimulator,
  type Call,
  type Handlers,
  type Message,
  type SimulatorDefinition,
  type SocketPage,
  type Visit,
} from './simulator.ts';
export type { Answer, AnyAnswer, Input, Spec, SpecOperation, Validate, ValidationError } from './spec.ts';
export type { Clock, SleepOptions } from './time/clock.ts';
export { milliseconds, type Duration } from './time/duration.ts';
export { FrozenClockError } from './time/frozen.ts';
export type { ClockMode } from './time/mode.ts';
export { momentOf, type When } from './time/when.ts';
export type { Draft } from 'immer';
export type { Snapshot, Snapshots } from './snapshots.ts';
export type { KeptLab, LabStore, SnapshotStore } from './store/lab-store.ts';
export type { Sql, SqlValue } from './store/sql.ts';
export { createSqlStore, type SqlStoreOptions } from './store/sql-store.ts';
export { schemaVersion, tables } from './store/tables.ts';
export type { Carrier, Handle } from './serve/app.ts';
export { BodyBroken } from './serve/body-stream.ts';
export { operationsAt } from './serve/operations-at.ts';
export { motionJpeg, type LivePicture } from './serve/motion-jpeg.ts';
export { sendFile } from './serve/ranged.ts';
export type { InProcessSocket } from './sockets/in-process.ts';
export { SocketClosed, type Open } from './sockets/open.ts';
export type { TimelineEntry, TimelineEvent } from './timeline.ts';
export type { World } from './world.ts';
export {
  addRow,
  dropRow,
  eachRow,
  eachRowBackwards,
  mapRows,
  perPage,
  rowOf,
  setRow,
  tableOf,
  type Table,
} from './table.ts';
