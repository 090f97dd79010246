/** The fields of an expression by the names that messages use; `expression` stands for the whole. */
export type CronFieldName =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day of month'
  | 'month'
  | 'day of week'
  | 'year'
  | 'expression';

/**
 * An expression that the dialect does not allow. The message names the field, the offending text and the reason, in words
 * that can be shown to whoever wrote the expression.
 *
 * Not thrown for expressions that are well-formed and never fire, such as `0 0 0 31 2 ?`.
 *
 * @example
 * try {
 *   parseCron('0 99 * * *');
 * } catch (error) {
 *   if (error instanceof CronError) console.log(error.field, error.message); // hour, hour 99 is outside 0-23
 * }
 */
export class CronError extends Error {
  override readonly name = 'CronError';
  readonly field: CronFieldName;

  constructor(field: CronFieldName, message: string) {
    super(message);
    this.field = field;
  }
}
