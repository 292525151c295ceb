// SPDX-License-Identifier: Apache-2.0
package dev.glossator.generator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import software.amazon.smithy.model.Model;
import software.amazon.smithy.model.knowledge.TopDownIndex;
import software.amazon.smithy.model.neighbor.Walker;
import software.amazon.smithy.model.shapes.MemberShape;
import software.amazon.smithy.model.shapes.OperationShape;
import software.amazon.smithy.model.shapes.ServiceShape;
import software.amazon.smithy.model.shapes.Shape;
import software.amazon.smithy.model.shapes.ShapeId;

/** The services to generate and, of each, the operations. */
record Selection(Model model, Map<ServiceShape, List<OperationShape>> services) {
  static Selection of(Model model, List<String> services, Set<String> without) {
    Map<ServiceShape, List<OperationShape>> selected = new LinkedHashMap<>();
    for (String id : services) {
      ServiceShape service = model.expectShape(ShapeId.from(id), ServiceShape.class);
      List<OperationShape> operations = new ArrayList<>();
      for (OperationShape operation : TopDownIndex.of(model).getContainedOperations(service)) {
        if (!without.contains(operation.getId().getName())) {
          operations.add(operation);
        }
      }
      selected.put(service, operations);
    }
    return new Selection(model, selected);
  }

  List<OperationShape> operations() {
    return services.values().stream().flatMap(Collection::stream).toList();
  }

  /** What the services call a shape whose name another one has too. */
  Map<ShapeId, String> renamed() {
    Map<ShapeId, String> renamed = new HashMap<>();
    services.keySet().forEach(service -> renamed.putAll(service.getRename()));
    return renamed;
  }

  /** Every shape that the operations reach. */
  Set<Shape> shapes() {
    Walker walker = new Walker(model);
    Set<Shape> reached = new TreeSet<>(Comparator.comparing(Shape::getId));
    for (OperationShape operation : operations()) {
      reached.addAll(walker.walkShapes(operation));
      reached.add(model.expectShape(operation.getInputShape()));
      reached.add(model.expectShape(operation.getOutputShape()));
    }
    return reached;
  }

  /** The shapes that are the value of some member. */
  Set<ShapeId> targets() {
    return shapes().stream()
        .flatMap(shape -> shape.asMemberShape().stream())
        .map(MemberShape::getTarget)
        .collect(Collectors.toSet());
  }
}
