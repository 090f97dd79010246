export { generate, writeFiles, type Files, type Generator, type Source, type Target } from './generate.ts';
export { lintOpenApi, SpecError, type Finding } from './openapi/lint.ts';
