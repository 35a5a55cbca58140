import { ROLE_CODES } from '../../src/plugins/placement-matching/server/src/role-codes';

type Method = 'GET' | 'POST' | 'PUT';
type Caller = (path: string, body?: object | FormData, method?: Method) => Promise<Answer>;
type Person = { readonly email: string; readonly password: string };

/** Invites a communicator as the owner does, who answers the invitation; gives a caller of the admin's own routes as that person. */
export async function registerCommunicator(
  url: string,
  owner: Person,
  person: Person,
): Promise<Caller> {
  const asOwner = caller(url, await tokenOf(url, owner));
  const { data: roles } = await asOwner('/admin/roles');
  const role = (roles as readonly { id: number; code: string }[]).find(
    ({ code }) => code === ROLE_CODES.communications,
  );
  const { email, password } = person;
  const name = { firstname: 'Kim', lastname: 'Ek' };
  const { data: invited } = await asOwner('/admin/users', { ...name, email, roles: [role?.id] });
  const { registrationToken } = invited as { readonly registrationToken: string };
  const userInfo = { ...name, password };
  await caller(url)('/admin/register', { registrationToken, userInfo });
  return callerOf(url, person);
}

/** A caller of the admin's own routes as somebody who has an account. */
export const callerOf = async (url: string, person: Person): Promise<Caller> =>
  caller(url, await tokenOf(url, person));

type Answer = { readonly status: number; readonly data: unknown };

async function tokenOf(url: string, { email, password }: Person): Promise<string> {
  const { data } = await caller(url)('/admin/login', { email, password });
  const { accessToken, token } = data as { readonly accessToken?: string; readonly token?: string };
  return accessToken ?? token ?? '';
}

const caller =
  (url: string, token?: string): Caller =>
  async (path, body, method = body ? 'POST' : 'GET') => {
    const isFile = body instanceof FormData;
    const answer = await fetch(url + path, {
      method,
      headers: {
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
        ...(isFile ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body ? { body: isFile ? body : JSON.stringify(body) } : {}),
    });
    const said = (await answer.json()) as { readonly data?: unknown };
    return { status: answer.status, data: said.data ?? said };
  };
