import { ViewColumn, window } from 'vscode'

/** The group to the right of the active one, by its number: a group with a page is locked, and "beside" would make another one. */
export function besideColumn(): ViewColumn {
  const { activeTabGroup, all } = window.tabGroups
  const right = activeTabGroup.viewColumn + 1
  return all.some(({ viewColumn }) => viewColumn === right) ? right : ViewColumn.Beside
}
