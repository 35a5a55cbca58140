import { parentPort } from 'node:worker_threads';
import type { LinearModel, LinearOptions } from '../../../allocator/linear-solver';
import { createHighsSolver } from './highs-solver';

/** Entry of the expendable thread: answers one program after the other until it is thrown away. */
const solver = createHighsSolver();

parentPort?.on('message', ({ model, options }: LinearQuestion) => {
  void solver.solve(model, options).then((answer) => parentPort?.postMessage(answer));
});

export type LinearQuestion = { readonly model: LinearModel; readonly options: LinearOptions };
