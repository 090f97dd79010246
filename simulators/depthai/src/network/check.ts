import { detail, invalid } from '../answers.ts';
import { mistake } from '../checks/mistake.ts';
import { spec } from '../generated/spec.ts';
import type { NNConfig, ValidationError } from '../generated/spec.ts';

const unset = {
  anchor_masks: null,
  anchors: null,
  coordinate_size: null,
  confidence_threshold: null,
  iou_threshold: null,
  num_classes: null,
};

const kinds = ['Generic', 'YOLO', 'MobileNet'];
const page = 'https://errors.pydantic.dev/2/v/';

/** The parts of the form as they came. */
interface Form {
  readonly model?: unknown;
  readonly config?: unknown;
}

/** A network's file and its settings with all defaults, or why not. */
export function checkNetwork(form: Form) {
  const missing = (['model', 'config'] as const).flatMap((name): ValidationError[] =>
    form[name] === undefined ? [{ type: 'missing', loc: ['body', name], msg: `${name} is required`, input: null }] : [],
  );
  if (missing.length > 0) return invalid(missing);
  if (!(form.model instanceof Blob)) {
    return invalid([{ type: 'value_error', loc: ['body', 'model'], msg: 'must be a file' }]);
  }
  const { config } = form;
  // The settings are checked by themselves: places are inside of them.
  const wrong = (type: string, loc: (string | number)[], msg: string, input: unknown) =>
    invalid([{ type, loc, msg, input, url: `${page}${type}` }]);
  if (typeof config === 'string') return wrong('json_invalid', [], 'config is not JSON', config);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    return wrong('model_type', [], 'must be an object', config);
  }
  const { type, nn_config: given = null } = config as { type?: unknown; nn_config?: unknown };
  if (type === undefined) return wrong('missing', ['type'], 'type is required', config);
  if (!kinds.includes(type as string)) return wrong('enum', ['type'], 'is no kind of network', type);
  if (type === 'Generic' && given !== null) return detail(422, 'Generic takes no nn_config');
  if (type !== 'Generic' && given === null) return detail(422, `${String(type)} needs an nn_config`);
  const problems = settingsMistakes(form, String(type));
  if (problems.length > 0) return invalid(problems);
  return { model: form.model, config: filled(config as NNConfig) };
}

/** What the spec says against the settings, as far as it is about the kind of network that they name. */
function settingsMistakes(form: Form, type: string): ValidationError[] {
  const validate = spec.operations.find(({ id }) => id === 'deployNeuralNetwork')!.validate.form!;
  if (validate(form)) return [];
  const seen = new Set<string>();
  return (validate.errors ?? []).flatMap((error) => {
    const key = `${error.instancePath} ${error.keyword}`;
    const isAbout =
      /^\/config\/(nn_config\/|num_inference_threads)/.test(error.instancePath) &&
      !['anyOf', 'oneOf'].includes(error.keyword);
    if (!isAbout || seen.has(key)) return [];
    seen.add(key);
    const found = mistake({ ...error, instancePath: error.instancePath.slice('/config'.length) }, form.config, []);
    const loc =
      found.loc[0] === 'nn_config'
        ? ['nn_config', type === 'YOLO' ? 'NNYoloConfig' : 'NNMobileNetConfig', ...found.loc.slice(1)]
        : found.loc;
    return [{ ...found, loc, url: `${page}${found.type}` }];
  });
}

function filled({ type, num_inference_threads = 2, nn_config: given }: NNConfig): NNConfig {
  if (type === 'Generic') return { type, num_inference_threads, nn_config: null };
  const base = type === 'YOLO' ? unset : { confidence_threshold: null };
  const known = Object.fromEntries(
    Object.entries(base).map(([name, none]) => [name, (given as never)?.[name] ?? none]),
  );
  return { type, num_inference_threads, nn_config: known as never };
}
