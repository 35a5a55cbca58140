import { parseArgs } from 'node:util';
import { refuse } from './say.mjs';

const TIERS = ['S', 'M', 'L', 'XL', 'Stress'];
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

/** What the person asked for, or one sentence about what is wrong with it. */
export function readOptions(args, environment) {
  const { tier, fresh } = parse(args);
  const known = TIERS.find((name) => name.toLowerCase() === tier.toLowerCase());
  if (!known) {
    refuse(
      `Storleken «${tier}» finns inte; välj någon av ${TIERS.join(', ')}: npm run demo -- --tier S`,
      `There is no size «${tier}»; choose one of ${TIERS.join(', ')}: npm run demo -- --tier S`,
      2,
    );
  }
  const portText = environment.PORT || '1337';
  const port = Number(portText);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    refuse(
      `PORT=${portText} är ingen port (1–65535).`,
      `PORT=${portText} is no port (1–65535).`,
      2,
    );
  }
  const client = environment.DATABASE_CLIENT || 'sqlite';
  if (client !== 'sqlite' && client !== 'postgres') {
    refuse(
      `DATABASE_CLIENT=${client} finns inte; välj sqlite eller postgres.`,
      `There is no DATABASE_CLIENT=${client}; choose sqlite or postgres.`,
      2,
    );
  }
  const host = environment.HOST || '127.0.0.1';
  return { tier: known, isFresh: fresh, port, host, client, isLoopback: LOOPBACK.includes(host) };
}

function parse(args) {
  try {
    return parseArgs({
      args,
      options: {
        tier: { type: 'string', default: 'M' },
        fresh: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    return refuse(
      'Så här: npm run demo -- --tier M (S, M, L, XL eller Stress), med --fresh för att börja om från början.',
      'Like this: npm run demo -- --tier M (S, M, L, XL or Stress), with --fresh to start from the beginning.',
      2,
    );
  }
}
