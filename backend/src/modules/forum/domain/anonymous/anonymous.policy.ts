/** Somebody whose roles are known: the actor of a request. */
export interface RoleHolder {
  holds(...roles: readonly string[]): boolean;
}

/** People partners ask to learn a name, with a reason. */
export const mayAskForName = (holder: RoleHolder): boolean => holder.holds('people-partner');

/** Moderators and administrators say whether the reason is good enough. */
export const mayDecideAboutName = (holder: RoleHolder): boolean => holder.holds('forum-moderator', 'administrator');
