/**
 * The type under which the module of the search backend indexes the ladder.
 *
 * @internal
 */
export const SEARCH_DOCUMENT_TYPE = 'devops-ladder';
