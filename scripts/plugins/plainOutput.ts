/**
 * How bundles are written that leave this machine: no traces of where they were built, so that every machine writes the
 * same bytes; and no comments, for those of licences are in the notices.
 */
export const PLAIN_OUTPUT = { comments: { legal: false, jsdoc: false, annotation: true } } as const;

/** Names of modules are paths of this machine. */
export const NO_DEBUG_INFO = { attachDebugInfo: 'none' } as const;
