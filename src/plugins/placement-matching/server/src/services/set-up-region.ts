import type { Core } from '@strapi/strapi';
import type { SetupDone, SetupInput } from '../../../contracts/setup';
import type { DomainError } from '../../../domain/errors';
import { failure, success, type Result } from '../../../domain/result';
import { currentActor } from '../adapters/actor';
import { appendToTrail } from '../adapters/audit-trail';
import { API_TYPES } from '../api-types';
import { ROLE_CODES } from '../role-codes';
import { nameOfMunicipality } from './name-of-municipality';

type Deps = { readonly strapi: Core.Strapi };

/**
 * The first set-up of an empty installation: the region, its first municipality with the provider it
 * is, and the first coordinator. All of it or nothing; refused when there is a region already.
 */
export async function setUpRegion(
  { strapi }: Deps,
  input: SetupInput,
): Promise<Result<SetupDone, DomainError>> {
  const municipality = await strapi.db
    .query(API_TYPES.municipality)
    .findOne({ where: { code: input.municipalityCode } });
  if (!municipality)
    return failure({ code: 'not-found', what: 'municipality', id: input.municipalityCode });
  return strapi.db.transaction(async ({ trx }): Promise<Result<SetupDone, DomainError>> => {
    // Two set-ups at once wait for each other here: the role's row is the same in every installation.
    await strapi.db
      .queryBuilder('admin::role')
      .select(['id'])
      .where({ code: ROLE_CODES.coordinator })
      .transacting(trx)
      .forUpdate()
      .execute();
    if ((await strapi.db.query(API_TYPES.region).count()) > 0) {
      return failure({ code: 'wrong-state', what: 'setup', state: 'done', expected: ['needed'] });
    }
    const region = await strapi
      .documents(API_TYPES.region)
      .create({ data: { name: input.regionName } });
    const membership: Record<string, unknown> = { region: region.documentId };
    await strapi
      .documents(API_TYPES.municipality)
      .update({ documentId: municipality.documentId, data: membership });
    const provider = await strapi.documents(API_TYPES.provider).create({
      data: {
        name: nameOfMunicipality(municipality.name),
        kind: 'municipality',
        municipality: municipality.documentId,
      },
    });
    await appendToTrail(trx, {
      notes: [{ action: 'region-set-up', kind: 'region', record: region.documentId }],
      ...{ actor: currentActor(strapi), now: new Date() },
    });
    return success({
      region: { id: region.documentId, name: input.regionName },
      municipality: { code: municipality.code, name: municipality.name },
      provider: { id: provider.documentId, name: nameOfMunicipality(municipality.name) },
      coordinator: await giveCoordinator(strapi, input.coordinator),
    });
  });
}

/** Invites the person; who has an account already gets the role as well and needs no link. */
async function giveCoordinator(
  strapi: Core.Strapi,
  person: SetupInput['coordinator'],
): Promise<SetupDone['coordinator']> {
  const email = person.email.toLowerCase();
  const role = await strapi.db
    .query('admin::role')
    .findOne({ where: { code: ROLE_CODES.coordinator } });
  if (!role) throw new Error('The coordinator role is missing: it is made when the server starts');
  const known = await strapi.db
    .query('admin::user')
    .findOne({ where: { email }, populate: ['roles'] });
  if (known) {
    const roles = [...new Set([...known.roles.map((held: { id: number }) => held.id), role.id])];
    await strapi.service('admin::user').updateById(known.id, { roles });
    return { email, registrationLink: null };
  }
  // Not by Strapi's service: its event counts users after the transaction has ended, and fails.
  const registrationToken: string = strapi.service('admin::token').createToken();
  await strapi.db.query('admin::user').create({
    data: {
      firstname: person.firstname,
      lastname: person.lastname,
      email,
      preferedLanguage: 'sv',
      isActive: false,
      registrationToken,
      roles: [role.id],
    },
  });
  const admin = String(strapi.config.get('admin.absoluteUrl')).replace(/\/$/, '');
  return {
    email,
    registrationLink: `${admin}/auth/register?registrationToken=${registrationToken}`,
  };
}
