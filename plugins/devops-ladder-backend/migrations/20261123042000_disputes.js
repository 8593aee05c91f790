// @ts-check

/**
 * What people say is wrong with what is shown.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('disputes', table => {
    table.comment('What people say is wrong, with what it rested on then');
    table.text('id').primary();
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('about').notNullable().comment('capability, trap');
    table.text('subject').notNullable().comment('Id of what it is about');
    table.text('expected').notNullable();
    table.text('shown').notNullable();
    table.text('reason').notNullable();
    table.text('model_version').notNullable();
    table.text('snapshot', 'longtext').notNullable().comment('JSON');
    table.text('state').notNullable().comment('open, resolved');
    table.text('disputed_by').notNullable();
    table.dateTime('disputed_at').notNullable();
    table.text('verdict').comment('accepted, rejected');
    table.text('answer');
    table.text('resolved_by');
    table.dateTime('resolved_at');
    table.index(['disputed_at', 'id']);
    table.index(['entity_ref']);
    table.index(['disputed_by', 'state']);
  });
  await knex.schema.raw(
    `CREATE UNIQUE INDEX disputes_open
     ON disputes (entity_ref, about, subject, disputed_by)
     WHERE state = 'open'`,
  );
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('disputes');
};
