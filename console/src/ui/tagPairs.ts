// Tags as pairs, and what an edit of them changes.

export interface TagPair {
  key: string;
  value: string;
}

/** What must be put and what must go, for services that add and remove tags by key. */
export function tagChanges(before: TagPair[], after: TagPair[]): { put: TagPair[]; gone: string[] } {
  const kept = new Map(before.map((tag) => [tag.key, tag.value]));
  const wanted = new Set(after.map((tag) => tag.key));
  return { put: after.filter((tag) => tag.key !== "" && kept.get(tag.key) !== tag.value), gone: before.map((tag) => tag.key).filter((key) => !wanted.has(key)) };
}
