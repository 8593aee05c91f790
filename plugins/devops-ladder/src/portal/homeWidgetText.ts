/**
 * How the home page calls the widget, among those that can be added. The name
 * is what its layout refers to.
 *
 * @internal
 */
export const HOME_WIDGET = {
  name: 'DevopsLadderMyServices',
  title: 'My services on the ladder',
  description:
    'The services of your teams: what they have, what they need, and what comes next',
  layout: {
    width: { minColumns: 3, defaultColumns: 6 },
    height: { minRows: 4, defaultRows: 8 },
  },
};
