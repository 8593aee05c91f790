/** How a task writes yes. @internal */
export const TRUE = ['true', 'True'];

/** How a task writes no. @internal */
export const FALSE = ['false', 'False'];
