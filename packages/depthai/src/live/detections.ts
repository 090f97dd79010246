import { misfitMessage } from './misfit-message.ts';
import type { RequestSummary } from '@labrig/http';
import type { DetectionMessage } from '../generated/operations.ts';
import type { Intake } from './connection.ts';
import type { LiveOptions } from './live-options.ts';

/** How detections are followed. In `queue`, the default is 100 messages and 16 MiB. */
export type DetectionOptions = LiveOptions;

/** Reads messages of a network. A reader who is slow wants to know what is there now: the oldest are dropped, and counted. */
export function detectionIntake(request: RequestSummary, { queue }: DetectionOptions): Intake<DetectionMessage> {
  return {
    messages: queue?.messages ?? 100,
    bytes: queue?.bytes ?? 2 ** 24,
    drops: true,
    accept(data) {
      if (typeof data !== 'string') throw misfitMessage(request, 'syntax', data);
      return { item: detectionsOf(request, data) };
    },
  };
}

function detectionsOf(request: RequestSummary, text: string): DetectionMessage {
  if (!text) throw misfitMessage(request, 'empty', text);
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    throw misfitMessage(request, 'syntax', text);
  }
  const { detections } = (message ?? {}) as { readonly detections?: unknown };
  const isKnown = (each: unknown): boolean => typeof each === 'number' || (typeof each === 'object' && each !== null);
  if (!Array.isArray(detections) || !detections.every(isKnown)) throw misfitMessage(request, 'shape', text);
  return message as DetectionMessage;
}
