/** Which dates an edit of a published series is for: one; one and every one after it; every one still to come. What has begun never changes. */
export const editScopes = ['this', 'following', 'future'] as const;
export type EditScope = (typeof editScopes)[number];

/** Until it is sent, an edit can be undone. */
export const editStates = ['pending', 'sent', 'undone'] as const;
export type EditState = (typeof editStates)[number];
