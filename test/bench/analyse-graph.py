"""Does a piece of work on a graph with igraph or networkit and prints its seconds, a check and its peak.

Usage: python analyse-graph.py PROGRAM WORK FILE NODES
"""
import array, json, os, resource, sys, time

program, work, path, nodes = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
ends = array.array('i')
with open(path, 'rb') as file:
    ends.fromfile(file, os.path.getsize(path) // 4)
links = list(zip(ends[::2], ends[1::2]))


def igraph_work():
    import igraph

    def build():
        return igraph.Graph(n=nodes, edges=links)

    def modularity(division):
        return division.modularity

    def leiden(graph):
        return graph.community_leiden('modularity', n_iterations=2)

    # Building counts where the work of the other side begins with the ends of the links, too.
    if work.startswith('louvain'):
        return lambda: modularity(build().community_multilevel())
    if work.startswith('leiden'):
        return lambda: modularity(leiden(build()))
    graph = build()
    return {
        'betweenness': lambda: max(graph.betweenness()),
        'distances': lambda: (graph.closeness(), max(graph.harmonic_centrality()))[1],
        'pagerank': lambda: max(graph.pagerank()),
        'cores': lambda: max(graph.coreness()),
        'components': lambda: len(graph.connected_components()),
        'cut-points': lambda: len(graph.articulation_points()),
    }[work]


def networkit_work():
    import networkit

    networkit.setNumberOfThreads(2)
    networkit.setSeed(1, False)
    graph = networkit.Graph(nodes)
    for one, other in links:
        graph.addEdge(one, other)
    graph.indexEdges()

    def exact():
        # Over ordered pairs, too.
        return max(networkit.centrality.Betweenness(graph).run().scores()) / 2

    def pivots():
        # Over ordered pairs, as its exact betweenness is.
        return max(networkit.centrality.EstimateBetweenness(graph, 256, False, True).run().scores()) / 2

    def guaranteed():
        kadabra = networkit.centrality.KadabraBetweenness(graph, 0.01, 0.1)
        # Its shares are twice those of pairs, as comparison with exact betweenness shows.
        return max(kadabra.run().topkScoresList()) * nodes * (nodes - 1) / 4

    return {'betweenness': exact, 'pivots': pivots, 'guaranteed': guaranteed}[work]


run = igraph_work() if program == 'igraph' else networkit_work()
started, before = time.perf_counter(), time.process_time()
check = run()
seconds, processor = time.perf_counter() - started, time.process_time() - before
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps({'seconds': seconds, 'processorSeconds': processor, 'check': check, 'peakMb': peak}))
