import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LinearAnswer, LinearSolver } from '../../../allocator/linear-solver';
import type { LinearQuestion } from './highs.worker';

/**
 * HiGHS in a thread of its own, outside of which the best known answer lives. A thread that dies, out of memory
 * for instance, is a normal outcome: the question is answered with `failed`, and the next one starts a fresh thread.
 */
export function createExpendableSolver(
  workerFile: string = path.join(__dirname, 'highs.worker.js'),
): LinearSolver {
  let current: Worker | undefined;
  const thread = (): Worker => {
    if (current !== undefined) return current;
    const started = new Worker(workerFile);
    const forget = (): void => {
      if (current === started) current = undefined;
    };
    started.on('error', forget).on('exit', forget);
    // Waiting for questions must not keep a command alive that has its answer.
    started.unref();
    return (current = started);
  };
  return {
    name: 'HiGHS 1.15.3',
    solve: async (model, options) => {
      const answer = await ask(thread(), { model, options });
      if (answer.status === 'failed') {
        // The memory of an instance that broke off is given back with its thread.
        const broken = current;
        current = undefined;
        await broken?.terminate();
      }
      return answer;
    },
  };
}

function ask(thread: Worker, question: LinearQuestion): Promise<LinearAnswer> {
  return new Promise((resolve) => {
    const settle = (answer: LinearAnswer): void => {
      thread.off('message', settle).off('error', breakDown).off('exit', breakDown);
      thread.unref();
      resolve(answer);
    };
    const breakDown = (): void => settle({ status: 'failed' });
    thread.on('message', settle).on('error', breakDown).on('exit', breakDown);
    thread.ref();
    thread.postMessage(question);
  });
}
