import type { ActionUid } from '../actions';

type Asked = {
  readonly state: { readonly userAbility?: { readonly can: (action: string) => boolean } };
};

/** Lets those through who hold at least one of the actions; `admin::hasPermissions` asks for all of them. */
export const holdsAnyAction = (
  ctx: Asked,
  config: { readonly actions: readonly ActionUid[] },
): boolean =>
  config.actions.some(
    (action) => ctx.state.userAbility?.can(`plugin::placement-matching.${action}`) ?? false,
  );
