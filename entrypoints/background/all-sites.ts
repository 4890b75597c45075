/**
 * The match pattern of every site: what "On all sites" asks for, and the manifest says it may. Not
 * one for `http:` and one for `https:`: a site is asked for with both, which neither would cover.
 */
export const ALL_SITES = ['*://*/*'];
