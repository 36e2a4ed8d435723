"""Graphs of every kind to draw: wide, deep, round in circles, with long names."""

from hypothesis import strategies as st

from planner.compose.graphs import Edge, Graph, Node

MOST = 60

names = st.one_of(
    st.text("镇信访突发事件应急指挥部办公室（居）“”、，。110abcXYZ ", min_size=1, max_size=40),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
    st.sampled_from(["接报核实", "县人民政府办公室总值班室", "W" * 80, "长" * 500]),
).filter(lambda text: bool(text.strip()))


@st.composite
def flows(draw: st.DrawFn) -> Graph:
    """Give a flow: mostly a step after one or two others, now and then one that leads back."""
    count = draw(st.integers(1, MOST))
    shapes = st.sampled_from(["box", "box", "rounded", "diamond"])
    nodes = []
    for at in range(count):
        shape = draw(shapes)
        lines = draw(st.lists(names, min_size=1, max_size=1 if shape == "diamond" else 4))
        nodes.append(Node(f"n{at}", tuple(lines), shape))
    edges = []
    for at in range(1, count):
        earlier = draw(st.lists(st.integers(max(0, at - 8), at - 1), max_size=2, unique=True))
        edges += [
            Edge(f"n{each}", f"n{at}", draw(st.sampled_from(["", "", "是"]))) for each in earlier
        ]
    for _ in range(draw(st.integers(0, 2))):
        late, early = draw(st.integers(0, count - 1)), draw(st.integers(0, count - 1))
        if late >= early:
            edges.append(Edge(f"n{late}", f"n{early}"))
    return Graph("flow", "流程图", tuple(nodes), tuple(edges))


@st.composite
def trees(draw: st.DrawFn) -> Graph:
    """Give an organisation; its superiors may go round in a circle."""
    count = draw(st.integers(1, MOST))
    nodes = tuple(Node(f"n{at}", (draw(names),)) for at in range(count))
    edges = []
    for at in range(count):
        parent = draw(st.one_of(st.none(), st.just(0), st.integers(0, count - 1)))
        if parent is not None and parent != at:
            edges.append(Edge(f"n{parent}", f"n{at}"))
    return Graph("tree", "组织体系图", nodes, tuple(edges))
