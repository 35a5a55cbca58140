import { fork } from 'node:child_process';
import path from 'node:path';

export type OwnPostgres = {
  readonly url: string;
  readonly leave: () => Promise<void>;
  readonly comeBack: () => Promise<void>;
  readonly stop: () => Promise<void>;
};

/** A Postgres that no other test uses, so that it can be taken away. */
export async function ownPostgres(): Promise<OwnPostgres> {
  const child = fork(path.join(__dirname, 'own-postgres-process.mjs'));
  const answer = <Answer>(): Promise<Answer> =>
    new Promise((resolve, reject) => {
      child.once('message', (message) => resolve(message as Answer));
      child.once('exit', (code) => reject(new Error(`Postgres ended with ${code}`)));
    });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const order = async (what: 'leave' | 'comeBack'): Promise<void> => {
    const done = answer();
    child.send(what);
    await done;
  };
  const { url } = await answer<{ url: string }>();
  return {
    url,
    leave: () => order('leave'),
    comeBack: () => order('comeBack'),
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
}
