// Which columns a selection needs: a list of many rows is read no wider than it is asked for.

const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** The columns of a table by the fields that need them; every row has its id. */
function table(fields) {
  const named = (columns) => columns.map((name) => `${name} as "${camel(name)}"`).join(", ");
  return {
    all: named([...new Set(["id", ...Object.values(fields).flat()])]),
    of: (asked) => named([...new Set(["id", ...asked.flatMap((field) => fields[field] ?? [])])]),
  };
}

export const PROJECT = table({
  name: ["name"],
  code: ["code"],
  phase: ["phase"],
  state: ["state"],
  plannedStartOn: ["planned_start_on"],
  plannedFinishOn: ["planned_finish_on"],
  actualFinishOn: ["actual_finish_on"],
  client: ["client_id"],
  manager: ["manager_id"],
});

export const TASK = table({
  title: ["title"],
  description: ["description"],
  status: ["status"],
  priority: ["priority"],
  isShared: ["is_shared"],
  startOn: ["start_on"],
  dueOn: ["due_on"],
  completedOn: ["completed_on"],
  percentComplete: ["percent_complete"],
  version: ["version"],
  updatedAt: ["updated_at"],
  isOverdue: ["due_on", "status"],
  viewerCanEdit: ["project_id"],
  parent: ["parent_id"],
  cursor: ["position"],
  endCursor: ["position"],
});

const known = new WeakMap();

/** The fields asked of a connection and of the rows in it, for each selection looked up once. */
export function fieldsOf(info) {
  const [node] = info.fieldNodes;
  let found = known.get(node);
  if (found === undefined) known.set(node, (found = [...below(node.selectionSet, info.fragments)]));
  return found;
}

function* below(selectionSet, fragments) {
  for (const selection of selectionSet.selections) {
    if (selection.kind === "FragmentSpread") yield* below(fragments[selection.name.value].selectionSet, fragments);
    else if (selection.kind === "InlineFragment") yield* below(selection.selectionSet, fragments);
    else {
      const name = selection.name.value;
      yield name;
      if (["edges", "node", "pageInfo"].includes(name)) yield* below(selection.selectionSet, fragments);
    }
  }
}
