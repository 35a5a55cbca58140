/** Codes of the roles that an installation starts with; names may be changed, codes may not. */
export const ROLE_CODES = {
  coordinator: 'praktikvagen-coordinator',
  communications: 'praktikvagen-communications',
  reader: 'praktikvagen-reader',
} as const;
