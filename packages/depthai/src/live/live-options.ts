/** How a stream is taken up again when its connection breaks, as it does whenever its camera restarts. */
export interface Reconnect {
  /** Milliseconds before each new attempt. Default 1,000. */
  readonly delay?: number;
  /** How long to go on trying, in milliseconds after the last message. Default 90,000: loading a network takes up to a minute. */
  readonly patience?: number;
}

/** How much may lie ready for a reader who is slow, at most. WebSockets can't be told to wait. */
export interface QueueLimits {
  readonly messages?: number;
  /** In bytes, or characters of text. A single message that is longer ends the stream. */
  readonly bytes?: number;
}

/** How a stream is followed. */
export interface LiveOptions {
  /** Ends the stream, which is no failure: the loop over it is left as if there were no more. */
  readonly signal?: AbortSignal;
  /**
   * Default: a stream that has worked is connected again when it breaks (close code 1012, or any other but 1000, or none at
   * all); one that hasn't is an error at once. `false`: every break is an error.
   */
  readonly reconnect?: Reconnect | false;
  readonly queue?: QueueLimits;
  /**
   * Milliseconds without a message after which the connection is taken for broken, for a camera that restarts may leave it
   * hanging; also the limit for opening it. Counted in two halves, so that a computer that has slept isn't taken in. 0 and Infinity mean none. Default 30,000.
   */
  readonly silence?: number;
}
