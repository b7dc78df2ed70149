import { options, type ComponentChildren } from 'preact'

/** From here on a sign and its figure stay on one line in what elements hold: an amount that is broken off is misread. What somebody fills in is no child of an element and stays as it is. */
export function holdAmountsTogether(): void {
  const before = options.vnode
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') vnode.props.children = heldTogether(vnode.props.children)
    before?.(vnode)
  }
}

function heldTogether(children: ComponentChildren): ComponentChildren {
  if (typeof children === 'string') return children.replace(/€ (?=-?\d)/g, '€\u00a0')
  return Array.isArray(children) ? children.map(heldTogether) : children
}
