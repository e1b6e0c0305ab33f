/** Thrown before a page opens that the person may not see. */
export class Forbidden extends Error {
  readonly permission: string;

  constructor(permission: string) {
    super(`permission ${permission} is missing`);
    this.name = 'Forbidden';
    this.permission = permission;
  }
}
