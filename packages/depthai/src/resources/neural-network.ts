import { success } from '../call.ts';
import type { CallOptions, Context } from '../call.ts';
import type { NNConfig, NNForm } from '../generated/operations.ts';

/** The neural network on a stream. Deploying or deleting one restarts the camera; a stream that is switched off forgets it. */
export interface NeuralNetwork {
  /** The settings of the network that runs, with all defaults filled in; `undefined` without one. */
  get(options?: CallOptions): Promise<NNConfig | undefined>;
  /**
   * Uploads a network and runs it in the place of an earlier one. That takes some twenty seconds, up to a minute; the limit
   * is 180 s unless the client or the call has another one. The video of the stream then shows what the network sees.
   *
   * @param network - `model`: a blob for the MyriadX chip, best with a name (a `File`). `config`: its kind, and how its output
   * is read; YOLO and MobileNet need an `nn_config`, Generic takes none.
   * @throws HttpError 404 if the stream isn't active; 422 with what is wrong with `config`; 500 for a file that is no blob.
   * @example
   * const model = new File([await readFile('bolts.blob')], 'bolts.blob');
   * await stream.nn.deploy({ model, config: { type: 'YOLO', nn_config: { num_classes: 3, confidence_threshold: 0.6 } } });
   */
  deploy(network: NNForm, options?: CallOptions): Promise<void>;
  /** Stops it. Without one, nothing changes, though the camera restarts. */
  delete(options?: CallOptions): Promise<void>;
}

export function neuralNetworkOf(
  context: Context,
  path: { readonly mxid: string; readonly stream_name: string },
): NeuralNetwork {
  const { api } = context;
  return {
    get: async (options) => (await success(context, api.getNeuralNetwork({ path }, options))) ?? undefined,
    async deploy(body, options) {
      await success(context, api.deployNeuralNetwork({ path, body }, options));
    },
    async delete(options) {
      await success(context, api.deleteNeuralNetwork({ path }, options));
    },
  };
}
