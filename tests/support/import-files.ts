import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { AdminLogin } from './admin-login';

type Answer = {
  readonly status: number;
  readonly body: {
    readonly data: never;
    readonly error?: { readonly name: string; readonly message: string };
  };
};

export type Job = {
  readonly id: string;
  readonly subject: string;
  readonly state: string;
  readonly error: string | null;
  readonly result: Report;
};

export type Report = {
  readonly id: string;
  readonly rows: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly left: number;
  readonly faultyRows: number;
  readonly committed: boolean;
  readonly columns: readonly { readonly header: string; readonly field: string | null }[];
  readonly moved: readonly {
    readonly row: number;
    readonly what: string;
    readonly from: string;
    readonly to: string;
  }[];
  readonly leaving: readonly string[];
  readonly notes: readonly {
    readonly row: number;
    readonly code: string;
    readonly message: string;
  }[];
  readonly faults: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly code: string;
    readonly message: string;
  }[];
};

/** The wizard's way through the real routes. */
export function importer(strapi: Core.Strapi, login: AdminLogin) {
  const upload = async (
    kind: string,
    content: string | Buffer,
    name = 'fil.csv',
  ): Promise<Answer> =>
    request(strapi.server.httpServer)
      .post('/placement-matching/imports')
      .set('Authorization', `Bearer ${login.token}`)
      .field('kind', kind)
      .attach('file', Buffer.from(content), name);
  const ended = async (job: Job): Promise<Job> => {
    for (;;) {
      const { body } = await login.get(`/jobs/${job.id}`);
      if (body.data.state !== 'running') return body.data as Job;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const check = async (kind: string, content: string | Buffer, name?: string): Promise<Report> => {
    const { status, body } = await upload(kind, content, name);
    if (status !== 202) throw new Error(`The upload answered ${status}: ${body.error?.message}`);
    const job = await ended(body.data);
    if (job.state !== 'done') throw new Error(`The check ended ${job.state}: ${job.error}`);
    return job.result;
  };
  const commit = async (report: Report, skipFaulty = false): Promise<Job> => {
    const { status, body } = await login.post(`/imports/${report.id}/commit`, { skipFaulty });
    if (status !== 202) throw new Error(`The commit answered ${status}: ${body.error?.message}`);
    return ended(body.data);
  };
  const take = async (kind: string, content: string | Buffer): Promise<Report> => {
    const checked = await check(kind, content);
    const job = await commit(checked);
    if (job.state !== 'done')
      throw new Error(`${kind} ended ${job.state}: ${job.error} ${JSON.stringify(checked.faults)}`);
    return job.result;
  };
  return { upload, check, commit, take, ended };
}

/** How many rows each content type and table of the plugin has. */
export async function countRows(strapi: Core.Strapi): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const uid of Object.keys(strapi.contentTypes).filter((name) => name.startsWith('api::'))) {
    counts[uid] = await strapi.db.query(uid).count();
  }
  return counts;
}
