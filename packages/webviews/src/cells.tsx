import type { ComponentChildren, JSX, TableHTMLAttributes } from 'preact'

// Where there is no room for columns, the style sheet puts the cells of a row under each other, each behind the name of its
// column. A browser may then no longer see a table in them: so the roles are said.

/** A table in a box of its own: what is too wide scrolls there, and the page does not. */
export function Table({ children, ...more }: TableHTMLAttributes<HTMLTableElement>): JSX.Element {
  return <div class="table-box"><table {...more} role="table">{children}</table></div>
}

/** The names of the columns; an empty one has no name. */
export function Columns({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <thead role="rowgroup">
      <tr role="row">
        {names.map((name) => (name === '' ? <td key={name} role="cell" /> : <th key={name} scope="col" role="columnheader">{name}</th>))}
      </tr>
    </thead>
  )
}

/** A cell that names its column where it stands under the cell before it. */
export function Cell({ column, children }: { readonly column: string; readonly children?: ComponentChildren }): JSX.Element {
  return <td role="cell" data-column={column}>{children}</td>
}
