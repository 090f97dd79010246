/** The behaviour of workerd that the worker was tested with. */
export const compatibilityDate = '2026-07-30';

/** A caller who leaves is noticed, also by the object that works for them. */
export const compatibilityFlags = ['enable_request_signal'];
